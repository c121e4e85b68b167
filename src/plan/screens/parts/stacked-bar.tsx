const width = 240;
const height = 16;

/**
 * How a whole is made up, as one bar, for a row of a table whose cells say the numbers: it is drawn for the eye only.
 * `scale` is the whole that would fill the bar. Fills are classes, so that print and high contrast can set them.
 */
export function StackedBar({ parts, scale }: { parts: { name: string; count: number }[]; scale: number }) {
  let at = 0;
  return (
    <svg class="los-bar" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {parts.map(({ name, count }) => {
        const x = at;
        const size = scale === 0 ? 0 : (count / scale) * width;
        at += size;
        return count === 0 ? null : (
          <rect key={name} class={`los-fill-${name}`} x={round(x)} y="0" width={round(size)} height={height} />
        );
      })}
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The colour and shape a standing has in bars, beside its name in a heading. */
export function Swatch({ name }: { name: string }) {
  return (
    <svg class="los-swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <rect class={`los-fill-${name}`} width="12" height="12" />
    </svg>
  );
}
