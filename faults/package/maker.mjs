// Restarted after every kill, so without the slow TypeScript loader.
import { load } from '../../server/boot/load.mjs'

load('faults/package/making.ts')
