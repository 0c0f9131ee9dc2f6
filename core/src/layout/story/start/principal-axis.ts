import type { Size } from "../../../geometry/coordinates.ts";
import type { Places } from "../placement/pull.ts";

/** Rotates places so that their principal axis is horizontal, centres them in the frame and fits them to its height. */
export function alignToPrincipalAxis(places: Places, frame: Size): Places {
  const count = Math.max(1, places.x.length);
  const meanX = places.x.reduce((sum, one) => sum + one, 0) / count;
  const meanY = places.y.reduce((sum, one) => sum + one, 0) / count;
  let [varianceX, varianceY, covariance] = [0, 0, 0];
  places.x.forEach((x, actor) => {
    const [dx, dy] = [x - meanX, (places.y[actor] ?? 0) - meanY];
    varianceX += dx * dx;
    varianceY += dy * dy;
    covariance += dx * dy;
  });
  const turn = -0.5 * Math.atan2(2 * covariance, varianceX - varianceY);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const across = places.x.map((x, actor) => (x - meanX) * cos - ((places.y[actor] ?? 0) - meanY) * sin);
  const down = places.x.map((x, actor) => (x - meanX) * sin + ((places.y[actor] ?? 0) - meanY) * cos);
  const reach = Math.max(1, ...down.map(Math.abs));
  const fit = Math.min(1, (0.4 * frame.height) / reach);
  return {
    x: across.map((one) => frame.width / 2 + one),
    y: down.map((one) => frame.height / 2 + one * fit),
  };
}
