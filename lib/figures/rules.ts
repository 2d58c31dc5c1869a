type Point = readonly [x: number, y: number]

/** The U.S.–Mexico border from the Pacific to the Gulf, simplified: x in 640ths of its width. */
const BORDER: Point[] = [
  ...([
    [0, 36.3],
    [36.5, 33.7],
    [77.2, 30],
    [74.1, 36.6],
    [122.5, 53],
    [195.5, 76.7],
    [259.2, 76.5],
  ] as const),
  ...([
    [284.6, 76.5],
    [284.6, 62.6],
    [340.1, 62.6],
    [351.8, 74.5],
    [368.1, 85.2],
    [387.2, 100],
  ] as const),
  ...([
    [397.8, 117.6],
    [405.7, 136.2],
    [422.3, 146.4],
    [448.9, 156.5],
    [469, 129.8],
    [495.2, 129.2],
  ] as const),
  ...([
    [517.8, 142.6],
    [533.8, 165.7],
    [544.9, 185.5],
    [563.8, 204.7],
    [570.8, 228.3],
    [579.8, 244.1],
  ] as const),
  ...([
    [604.8, 254.6],
    [627.5, 262],
    [640, 258],
  ] as const),
]
const WIDTH = 640

/** How a drawing scales and shifts the border. */
export type Placement = { width: number; stretch: number; lower: number }

function placed({ width, stretch, lower }: Placement): Point[] {
  return BORDER.map(([x, y]) => [(x * width) / WIDTH, y * stretch + lower])
}

/** The border as an SVG path, from the Pacific as far east as `share` of the width. */
export function borderPath(placing: Placement, share = 1): string {
  const end = share * placing.width
  const points = placed(placing)
  const drawn =
    share >= 1 ? points : [...points.slice(0, firstBeyond(end, points)), [end, depthAt(end, points)] as const]
  return `M${drawn.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}`
}

/** How far south the border comes from the Pacific to `x`. */
export function deepestUntil(x: number, placing: Placement): number {
  const points = placed(placing)
  const passed = points.slice(0, firstBeyond(x, points)).map(([, y]) => y)
  return Math.max(...passed, depthAt(Math.min(x, placing.width), points))
}

/** `count` strokes from the top to the border, or to `depth` through it. */
export function strokesPath(count: number, placing: Placement, depth?: number): string {
  return strokes(count, placing, (_index, border) => depth ?? border)
}

/** Like `strokesPath`; east of `share` the strokes run up to `beyond` past the border, to the same ragged ends every time. */
export function runningStrokesPath(count: number, placing: Placement, share: number, beyond: number): string {
  return strokes(count, placing, (index, border) =>
    (index + 0.5) / count <= share ? border : border + beyond * (0.3 + 0.7 * noise(index)),
  )
}

function strokes(count: number, placing: Placement, end: (index: number, border: number) => number): string {
  const border = placed(placing)
  return Array.from({ length: count }, (_, index) => {
    const x = ((index + 0.5) * placing.width) / count
    return `M${short(x)} 0V${short(end(index, depthAt(x, border)))}`
  }).join('')
}

function noise(index: number): number {
  return Math.abs(Math.sin((index + 1) * 12.9898) * 43758.5453) % 1
}

function firstBeyond(end: number, points: Point[]): number {
  const index = points.findIndex(([x]) => x > end)
  return index < 0 ? points.length : index
}

function depthAt(x: number, border: Point[]): number {
  for (const [index, [toX, toY]] of border.entries()) {
    const [fromX, fromY] = border[index - 1] ?? [toX, toY]
    if (fromX <= x && x <= toX && toX > fromX) return fromY + ((x - fromX) / (toX - fromX)) * (toY - fromY)
  }
  return border.at(-1)?.[1] ?? 0
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}

const BROKEN = { strokes: 100, spacing: 4, depth: 84, gap: [38, 52] } as const

/** Strokes that run south with a gap where some are missing, in a box of 400 by 84. */
export function brokenLinePath(): string {
  const { strokes: count, spacing, depth, gap } = BROKEN
  const [from, to] = gap
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => index < from || index >= to)
    .map((index) => `M${index * spacing + 2} 0V${depth}`)
    .join('')
}
