import { type ActorGraph, areNeighbours } from "./actor-graph.ts";

/** The residual, beside that of a start at 1, at which the solution stands. */
const RESIDUAL = 1e-13;

/**
 * PN centrality of a signed network (Everett and Borgatti 2014, doi 10.1016/j.socnet.2014.03.005, undirected): the row
 * sums of (I − A/(2n − 2))⁻¹, where A is 1 for an allied pair and −2 for an opposed one, and n the number of nodes.
 * Above 1: allies count for more than opponents; opponents of well-placed opponents help. A pair of both signs has none.
 * The matrix is positive definite, so conjugate gradients find the answer in some twenty steps; of two opponents alone
 * it is singular, and each gets the least solution, 1/2.
 */
export function pnCentralityOf({ ids, allied, opposed }: ActorGraph): Float64Array {
  const count = ids.length;
  const solution = new Float64Array(count).fill(1);
  if (count < 2) return solution;
  const scale = 1 / (2 * count - 2);
  const multiply = (vector: Float64Array): Float64Array =>
    vector.map((own, node) => {
      let sum = 0;
      for (let place = allied.starts[node]!; place < allied.starts[node + 1]!; place++) {
        const other = allied.nodes[place]!;
        if (!areNeighbours(opposed, node, other)) sum += vector[other]!;
      }
      for (let place = opposed.starts[node]!; place < opposed.starts[node + 1]!; place++) {
        const other = opposed.nodes[place]!;
        if (!areNeighbours(allied, node, other)) sum -= 2 * vector[other]!;
      }
      return own - scale * sum;
    });
  let residual = multiply(solution).map((value) => 1 - value);
  let direction = residual.slice();
  let size = dot(residual, residual);
  const enough = RESIDUAL ** 2 * count;
  for (let step = 0; step < 4 * count && size > enough; step++) {
    const product = multiply(direction);
    const along = size / dot(direction, product);
    for (let node = 0; node < count; node++) {
      solution[node]! += along * direction[node]!;
      residual[node]! -= along * product[node]!;
    }
    const next = dot(residual, residual);
    const turn = next / size;
    direction = direction.map((value, node) => residual[node]! + turn * value);
    residual = residual.slice();
    size = next;
  }
  return solution;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += a[place]! * b[place]!;
  return sum;
}
