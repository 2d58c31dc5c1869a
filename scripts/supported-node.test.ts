import { expect, it } from 'vitest'
import { whyNotNode } from './supported-node.mjs'

it.each(['20.19.0', '20.20.2', '22.12.0', '22.23.0', '23.0.0', '24.21.0', '30.1.0'])(
  'runs on %s',
  (version) => {
    expect(whyNotNode(version)).toBeNull()
  },
)

it.each(['12.22.12', '16.20.2', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
  'says what %s lacks',
  (version) => {
    expect(whyNotNode(version)).toMatch(new RegExp(`^Node ${version} is too old.*20\\.19`))
  },
)
