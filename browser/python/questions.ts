/** Questions that wait for the worker's answer. */
import type { Question, Questions } from "./protocol";

interface Waiting {
  readonly kind: Question;
  readonly slug: string;
  readonly asked: number;
  resolve(answer: unknown): void;
  reject(reason: Error): void;
  readonly onProgress: ((share: number) => void) | undefined;
}

/** Of an answer in pieces: how far it has come, from 0 to 1, or the answer itself. */
type Piece = { readonly progress: number } | { readonly answer: unknown };

export class WaitingQuestions {
  get areWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  add<Q extends Question>(
    kind: Q,
    slug: string,
    send: (id: number) => void,
    onProgress?: (share: number) => void,
  ): Promise<Questions[Q]["answer"]> {
    return new Promise<unknown>((resolve, reject) => {
      const id = (this.#lastId += 1);
      this.#waiting.set(id, { kind, slug, asked: performance.now(), resolve, reject, onProgress });
      send(id);
    }) as Promise<Questions[Q]["answer"]>;
  }

  answer(id: number, response: string): void {
    this.#settle(id, JSON.parse(response));
  }

  piece(id: number, response: string): void {
    const piece = JSON.parse(response) as Piece;
    if ("answer" in piece) this.#settle(id, piece.answer);
    else this.#waiting.get(id)?.onProgress?.(piece.progress);
  }

  #settle(id: number, answer: unknown): void {
    const question = this.#take(id);
    if (!question) return;
    // What an answered question leaves for a PerformanceObserver; `build.py bench` reads it.
    const measure = `rumbo:${question.kind}`;
    performance.measure(measure, { start: question.asked, detail: question.slug });
    performance.clearMeasures(measure);
    question.resolve(answer);
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
