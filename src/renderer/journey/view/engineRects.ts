// What the browser engine tells of rectangles inside something zoomed. WebKit gave them without the zoom until October
// 2025 (Safari and iPadOS up to 26.1), all others give what is on the screen. Measured on the board, not assumed.

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/**
 * By what a rectangle inside the board has to be multiplied to be one of the window, 1 where the engine gives that
 * already. `told` and `own` are the height that the engine tells of an element of the board, and its height at 100 %.
 */
export function rectScale(zoom: number, told: number, own: number): number {
  if (own <= 0 || told <= 0) return 1;
  const factor = told / own;
  return Math.abs(factor - zoom) <= Math.abs(factor - 1) ? 1 : zoom;
}

export function scaledRect({ left, top, right, bottom, width, height }: Rect, scale: number): Rect {
  return {
    left: left * scale,
    top: top * scale,
    right: right * scale,
    bottom: bottom * scale,
    width: width * scale,
    height: height * scale,
  };
}
