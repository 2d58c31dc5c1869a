// Restarted after every kill, so without the slow TypeScript loader.
import { load } from '../../lib/platform/load.mjs'

load('faults/broadcast/sending.ts')
