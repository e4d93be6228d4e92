/** Questions that wait for the worker's answer. */
import type { Question, Questions } from "./protocol";

interface Waiting {
  readonly kind: Question;
  readonly slug: string;
  readonly asked: number;
  resolve(answer: unknown): void;
  reject(reason: Error): void;
}

export class WaitingQuestions {
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  add<Q extends Question>(
    kind: Q,
    slug: string,
    send: (id: number) => void,
  ): Promise<Questions[Q]["answer"]> {
    return new Promise<unknown>((resolve, reject) => {
      const id = (this.#lastId += 1);
      this.#waiting.set(id, { kind, slug, asked: performance.now(), resolve, reject });
      send(id);
    }) as Promise<Questions[Q]["answer"]>;
  }

  answer(id: number, response: string): void {
    const question = this.#take(id);
    if (!question) return;
    // What an answered question leaves for a PerformanceObserver; `build.py bench` reads it.
    const measure = `rumbo:${question.kind}`;
    performance.measure(measure, { start: question.asked, detail: question.slug });
    performance.clearMeasures(measure);
    question.resolve(JSON.parse(response));
  }

  refuse(id: number, reason: Error): void {
    this.#take(id)?.reject(reason);
  }

  refuseAll(reason: Error): void {
    for (const question of this.#waiting.values()) question.reject(reason);
    this.#waiting.clear();
  }

  #take(id: number): Waiting | undefined {
    const question = this.#waiting.get(id);
    this.#waiting.delete(id);
    return question;
  }
}
