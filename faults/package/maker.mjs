// Restarted after every kill, so without the slow TypeScript loader.
import { load } from '../../lib/platform/load.mjs'

load('faults/package/making.ts')
