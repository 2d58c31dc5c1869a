// In CSS pixels; widths are shares of a hundred.
const HEIGHT = 120
const GAP = 0.3

type BarsProps = {
  /** Begins the ids of its words. */
  id: string
  title: string
  description: string
  /** From left to right; the tallest fills the height. */
  bars: { key: string; value: number }[]
}

/** Values over time; their table stands beside it. */
export function Bars({ id, title, description, bars }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const width = 100 / bars.length
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-drawing`}
      aria-describedby={`${id}-words`}
      className="block max-w-full"
      width="100%"
      height={HEIGHT}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <title id={`${id}-drawing`}>{title}</title>
      <desc id={`${id}-words`}>{description}</desc>
      {bars.map(({ key, value }, index) => {
        const height = (HEIGHT - 1) * (value / most)
        return (
          <rect
            key={key}
            className="fill-accent"
            x={(index * width + GAP / 2).toFixed(2)}
            y={(HEIGHT - 1 - height).toFixed(1)}
            width={(width - GAP).toFixed(2)}
            height={height.toFixed(1)}
          />
        )
      })}
      <rect className="fill-ink" x="0" y={HEIGHT - 1} width="100" height="1" />
    </svg>
  )
}
