// Started once a kill: the loader of TypeScript would take longer than all the rest.
import { load } from '../../server/load.mjs'

load('faults/broadcast/sending.ts')
