/** Nodes waiting at their levels, each at most once a level; levels are whole numbers from 0. */
export class LevelQueue {
  readonly #levels: number[][] = [];
  readonly #waitsAt: Int32Array;
  #highest = -1;

  constructor(count: number) {
    this.#waitsAt = new Int32Array(count).fill(-1);
  }

  add(node: number, level: number): void {
    if (this.#waitsAt[node] === level) return;
    this.#waitsAt[node] = level;
    const waiting = this.#levels[level];
    if (waiting === undefined) {
      for (let empty = this.#levels.length; empty < level; empty++) this.#levels.push([]);
      this.#levels[level] = [node];
    } else waiting.push(node);
    if (level > this.#highest) this.#highest = level;
  }

  /** Visits all, lowest level first; a visit may add at the same level or a higher one. Leaves the queue empty. */
  visitUp(visit: (node: number, level: number) => void): void {
    for (let level = 0; level <= this.#highest; level++) this.#visitLevel(level, visit);
    this.#highest = -1;
  }

  /** Visits all, highest level first; a visit may add at the same level or a lower one. Leaves the queue empty. */
  visitDown(visit: (node: number, level: number) => void): void {
    for (let level = this.#highest; level >= 0; level--) this.#visitLevel(level, visit);
    this.#highest = -1;
  }

  #visitLevel(level: number, visit: (node: number, level: number) => void): void {
    const waiting = this.#levels[level]!;
    for (let place = 0; place < waiting.length; place++) {
      const node = waiting[place]!;
      if (this.#waitsAt[node] === level) this.#waitsAt[node] = -1;
      visit(node, level);
    }
    waiting.length = 0;
  }
}
