// SPDX-License-Identifier: Apache-2.0
import uPlot from 'uplot';

/** A hook of uPlot: from the column after each value's to the one after that, a bar with feet; colours by line. */
export const errorBars = (colours: string[]) => (chart: uPlot) => {
  const pen = chart.ctx;
  const foot = 2.5 * uPlot.pxRatio;
  pen.save();
  pen.beginPath();
  pen.rect(chart.bbox.left, chart.bbox.top, chart.bbox.width, chart.bbox.height);
  pen.clip();
  pen.lineWidth = 1.25 * uPlot.pxRatio;
  pen.globalAlpha = 0.65;
  colours.forEach((colour, line) => {
    const [lows, highs] = [chart.data[3 * line + 2]!, chart.data[3 * line + 3]!];
    pen.strokeStyle = colour;
    pen.beginPath();
    chart.data[0].forEach((at, i) => {
      const [low, high] = [lows[i] ?? null, highs[i] ?? null];
      if (low === null || high === null || low === high) return;
      const x = chart.valToPos(at, 'x', true);
      const [bottom, top] = [chart.valToPos(low, 'y', true), chart.valToPos(high, 'y', true)];
      pen.moveTo(x, bottom);
      pen.lineTo(x, top);
      for (const y of [bottom, top]) {
        pen.moveTo(x - foot, y);
        pen.lineTo(x + foot, y);
      }
    });
    pen.stroke();
  });
  pen.restore();
};

/** A hook of uPlot: an area between two values, over the whole width. */
export const area = (from: number, to: number, colour: string) => (chart: uPlot) => {
  const [bottom, top] = [chart.valToPos(from, 'y', true), chart.valToPos(to, 'y', true)];
  chart.ctx.save();
  chart.ctx.fillStyle = colour;
  chart.ctx.fillRect(chart.bbox.left, top, chart.bbox.width, bottom - top);
  chart.ctx.restore();
};
