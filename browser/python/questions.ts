/** Questions that wait for the worker's answer. */
import type { Response } from "./protocol";

interface Question {
  readonly slug: string;
  readonly asked: number;
  resolve(response: Response): void;
  reject(reason: Error): void;
}

/** What an answered question leaves for a PerformanceObserver; `build.py bench` reads it. */
const MEASURE = "rumbo:evaluate";

export class Questions {
  readonly #waiting = new Map<number, Question>();
  #lastId = 0;

  add(slug: string, send: (id: number) => void): Promise<Response> {
    return new Promise((resolve, reject) => {
      const id = (this.#lastId += 1);
      this.#waiting.set(id, { slug, asked: performance.now(), resolve, reject });
      send(id);
    });
  }

  answer(id: number, response: string): void {
    const question = this.#take(id);
    if (!question) return;
    performance.measure(MEASURE, { start: question.asked, detail: question.slug });
    performance.clearMeasures(MEASURE);
    question.resolve(JSON.parse(response) as Response);
  }

  refuse(id: number, reason: Error): void {
    this.#take(id)?.reject(reason);
  }

  refuseAll(reason: Error): void {
    for (const question of this.#waiting.values()) question.reject(reason);
    this.#waiting.clear();
  }

  #take(id: number): Question | undefined {
    const question = this.#waiting.get(id);
    this.#waiting.delete(id);
    return question;
  }
}
