/** Factors below this are rounding errors. */
const NOTHING = 1e-9;
/** A smaller factor is not divided by. */
const PIVOT = 1e-7;
/** Weights are raised by up to this share, so that few choices of the simplex method are equal and none repeats. */
const RAISE = 1e-6;
/** A constraint that is kept with this much to spare is dropped; it comes back if it is missed. */
const SPARE = 0.05;

/** More exchanges than any problem has needed: rounding has led astray. */
const MOST_EXCHANGES = 5_000;

/** `sign` times the sum of the elements is at least `least`. */
interface Constraint {
  readonly elements: readonly number[];
  readonly sign: 1 | -1;
  readonly least: 0 | 1;
}

/**
 * The least weight of fractions y ≥ 0 of the elements such that those of every set sum to 1 at least: the linear
 * relaxation of the weighted hitting set, to which sets are added as they are found. Solved by the dual simplex method
 * (Lemke 1954), which goes on from the last solution, and whose dual values prove a bound whenever it is stopped.
 */
export class CoverRelaxation {
  /** Multiplications so far. */
  effort = 0;
  readonly #weights: Float64Array;
  /** The variable of every column, which is not basic: an element, or the slack of a constraint after all elements. */
  readonly #columns: Int32Array;
  /** What a unit of a column's variable costs. */
  readonly #costs: Float64Array;
  /** The column of an element, or −1 − its row where it is basic. */
  readonly #placeOf: Int32Array;
  #constraints: Constraint[] = [];
  #rows = 0;
  /** The variable, constant and factors of every row: a basic variable is its constant and its factors' columns. */
  #variables = new Int32Array(64);
  #constants = new Float64Array(64);
  #factors: Float64Array;
  /** The columns that an exchange touches. */
  readonly #used: Int32Array;

  /** `weights`: above 0, one an element. */
  constructor(weights: Float64Array) {
    this.#weights = weights.slice();
    this.#used = new Int32Array(weights.length);
    this.#columns = Int32Array.from(weights.keys());
    this.#placeOf = Int32Array.from(weights.keys());
    this.#costs = weights.map((weight, element) => weight * (1 + (RAISE * ((element * 7919) % 1009)) / 1009));
    this.#factors = new Float64Array(64 * weights.length);
  }

  /** A copy that goes its own way. */
  copy(): CoverRelaxation {
    const copy = new CoverRelaxation(this.#weights);
    copy.#columns.set(this.#columns);
    copy.#costs.set(this.#costs);
    copy.#placeOf.set(this.#placeOf);
    copy.#constraints = [...this.#constraints];
    copy.#rows = this.#rows;
    copy.#variables = this.#variables.slice();
    copy.#constants = this.#constants.slice();
    copy.#factors = this.#factors.slice();
    return copy;
  }

  /** The same problem from its beginning, without what many exchanges have rounded; constraints to spare are dropped. */
  renewed(): CoverRelaxation {
    const count = this.#weights.length;
    const renewed = new CoverRelaxation(this.#weights);
    renewed.effort = this.effort;
    for (const variable of [...this.#columns, ...this.#variables.subarray(0, this.#rows)])
      if (variable >= count) renewed.#add(this.#constraints[variable - count]!);
    return renewed;
  }

  /** Asks that a set of elements, each once, sums to 1 at least. */
  cover(elements: readonly number[]): void {
    this.#add({ elements, sign: 1, least: 1 });
  }

  /** Asks that an element is 0. */
  exclude(element: number): void {
    this.#add({ elements: [element], sign: -1, least: 0 });
  }

  /** Raises the weight of an element that is 0 and not basic, which changes nothing now; false where it is basic. */
  raise(element: number, weight: number): boolean {
    const column = this.#placeOf[element]!;
    if (column < 0) return false;
    this.#weights[element]! += weight;
    this.#costs[column]! += weight;
    return true;
  }

  /** Solves for the constraints so far, or stops once `effort` is reached; false where nothing fulfils them. */
  solve(effort: number): boolean {
    for (let exchange = 0; exchange < MOST_EXCHANGES && this.effort < effort; exchange++) {
      let leaving = -1;
      let least = -NOTHING;
      for (let row = 0; row < this.#rows; row++)
        if (this.#constants[row]! < least) [leaving, least] = [row, this.#constants[row]!];
      if (leaving === -1) break;
      const entering = this.#cheapest(leaving);
      if (entering === -1) return least > -1e-6;
      this.#exchange(leaving, entering);
    }
    this.#dropSpare();
    return true;
  }

  /** The fraction of every element. */
  values(): Float64Array {
    return this.#weights.map((_, element) => {
      const place = this.#placeOf[element]!;
      return place < 0 ? Math.max(0, this.#constants[-1 - place]!) : 0;
    });
  }

  /**
   * A bound that the dual values prove by sums alone, whatever the simplex method has rounded; and by how much more than
   * the bound anything weighs that has the element.
   */
  bound(): { readonly value: number; readonly more: Float64Array } {
    const count = this.#weights.length;
    const loads = new Float64Array(count);
    let value = 0;
    for (let column = 0; column < count; column++) {
      const dual = this.#costs[column]!;
      const constraint = this.#constraints[this.#columns[column]! - count];
      if (constraint === undefined || dual <= 0) continue;
      value += dual * constraint.least;
      for (const element of constraint.elements) loads[element]! += constraint.sign * dual;
    }
    const scale = loads.reduce((most, load, element) => Math.max(most, load / this.#weights[element]!), 1);
    return {
      value: value / scale,
      more: this.#weights.map((weight, element) => weight - loads[element]! / scale),
    };
  }

  #add(constraint: Constraint): void {
    const width = this.#weights.length;
    if (this.#rows === this.#constants.length) this.#grow();
    const row = this.#rows++;
    const factors = this.#factors.subarray(row * width, (row + 1) * width).fill(0);
    this.#variables[row] = width + this.#constraints.length;
    this.#constraints.push(constraint);
    let constant = -constraint.least;
    for (const element of constraint.elements) {
      const place = this.#placeOf[element]!;
      if (place >= 0) factors[place]! += constraint.sign;
      else {
        const basic = -1 - place;
        constant += constraint.sign * this.#constants[basic]!;
        for (let column = 0; column < width; column++)
          factors[column]! += constraint.sign * this.#factors[basic * width + column]!;
      }
    }
    this.#constants[row] = constant;
    this.effort += width;
  }

  #grow(): void {
    const [variables, constants, factors] = [this.#variables, this.#constants, this.#factors];
    this.#variables = new Int32Array(2 * variables.length);
    this.#constants = new Float64Array(2 * constants.length);
    this.#factors = new Float64Array(2 * factors.length);
    this.#variables.set(variables);
    this.#constants.set(constants);
    this.#factors.set(factors);
  }

  /**
   * The column that mends a row at the least cost for its gain; −1 where none does. Of nearly equal ones that with the
   * greatest factor, by which little is lost in rounding (Harris 1973).
   */
  #cheapest(row: number): number {
    const width = this.#weights.length;
    const start = row * width;
    let most = Number.POSITIVE_INFINITY;
    for (let column = 0; column < width; column++) {
      const factor = this.#factors[start + column]!;
      if (factor > PIVOT) most = Math.min(most, (Math.max(0, this.#costs[column]!) + NOTHING) / factor);
    }
    let found = -1;
    for (let column = 0; column < width; column++) {
      const factor = this.#factors[start + column]!;
      if (factor <= PIVOT || this.#costs[column]! > most * factor) continue;
      if (found === -1 || factor > this.#factors[start + found]!) found = column;
    }
    return found;
  }

  /** Makes the variable of a column basic in place of that of a row. */
  #exchange(leaving: number, column: number): void {
    const width = this.#weights.length;
    const row = this.#factors.subarray(leaving * width, (leaving + 1) * width);
    const factor = row[column]!;
    const constant = -this.#constants[leaving]! / factor;
    let count = 0;
    for (let place = 0; place < width; place++) {
      row[place] = -row[place]! / factor;
      if (Math.abs(row[place]!) <= NOTHING) row[place] = 0;
      else if (place !== column) this.#used[count++] = place;
    }
    const used = this.#used.subarray(0, count);
    row[column] = 1 / factor;
    this.#constants[leaving] = constant;
    for (let other = 0; other < this.#rows; other++) {
      if (other === leaving) continue;
      const times = this.#factors[other * width + column]!;
      if (times === 0) continue;
      this.#constants[other]! += times * constant;
      addTimes(this.#factors, other * width, row, used, times);
      this.#factors[other * width + column] = times / factor;
    }
    const cost = this.#costs[column]!;
    addTimes(this.#costs, 0, row, used, cost);
    this.#costs[column] = cost / factor;
    this.effort += this.#rows * (used.length + 4) + 4 * width;
    this.#swap(leaving, column);
  }

  #swap(row: number, column: number): void {
    const count = this.#weights.length;
    const [entered, left] = [this.#columns[column]!, this.#variables[row]!];
    this.#columns[column] = left;
    this.#variables[row] = entered;
    if (entered < count) this.#placeOf[entered] = -1 - row;
    if (left < count) this.#placeOf[left] = column;
  }

  #dropSpare(): void {
    const count = this.#weights.length;
    let kept = 0;
    for (let row = 0; row < this.#rows; row++) {
      const variable = this.#variables[row]!;
      if (variable >= count && this.#constants[row]! >= SPARE) continue;
      if (kept !== row) {
        this.#variables[kept] = variable;
        this.#constants[kept] = this.#constants[row]!;
        this.#factors.copyWithin(kept * count, row * count, (row + 1) * count);
        if (variable < count) this.#placeOf[variable] = -1 - kept;
      }
      kept++;
    }
    this.#rows = kept;
  }
}

/** Adds a multiple of the used places of a row to the numbers from `start` on. */
function addTimes(
  numbers: Float64Array,
  start: number,
  row: Float64Array,
  used: Int32Array,
  times: number,
): void {
  for (let place = 0; place < used.length; place++) {
    const column = used[place]!;
    numbers[start + column]! += times * row[column]!;
  }
}
