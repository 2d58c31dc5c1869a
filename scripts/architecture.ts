import { readFileSync, writeFileSync } from 'node:fs'
import { withDrawings } from './architecture-drawing.ts'

const PAGE = 'docs/architecture.md'

writeFileSync(PAGE, withDrawings(readFileSync(PAGE, 'utf8')))
