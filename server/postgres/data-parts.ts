import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { StartupError } from '@/server/host/startup-error'
import { holdsDatabase, notedLocation, possibleLocations } from '@/server/postgres/location'

type LocationState = 'whole' | 'part' | 'begun' | 'missing'

/** `part`: an incomplete copy; `begun`: an unfinished first start. */
export type DataParts = {
  password: boolean
  near: LocationState
  far: LocationState
  noted: string | null
}

export function dataParts(dataDir: string): DataParts {
  const { near, far } = possibleLocations(dataDir)
  return {
    password: textOf(path.join(dataDir, 'postgres-password')) !== '',
    near: stateOf(near),
    far: process.getuid?.() === 0 ? stateOf(far) : 'missing',
    noted: notedLocation(dataDir),
  }
}

export function hasSigns({ password, near, far, noted }: DataParts): boolean {
  return (
    password || near === 'whole' || near === 'part' || far === 'whole' || far === 'part' || noted !== null
  )
}

/** Prevents an empty database next to half of another (unmounted disk, partial restore). Throws StartupError. */
export function requireWholeData(dataDir: string): void {
  const fault = faultOf(dataDir, dataParts(dataDir))
  if (fault) throw new StartupError(fault)
}

export function faultOf(dataDir: string, parts: DataParts): string | null {
  const { near, far } = possibleLocations(dataDir)
  const secret = path.join(dataDir, 'postgres-password')
  const anew = `To begin anew with an empty one, move what is left away: mv ${dataDir} ${dataDir}.old`
  if (parts.near === 'whole' && !parts.password) {
    return `${secret} is missing or empty, though there is a database in ${near}: put it back. ${anew}`
  }
  if (parts.near === 'whole') return null
  if (parts.near === 'part' || parts.far === 'part') {
    return `${parts.near === 'part' ? near : far} holds only part of a database: take back a whole copy. ${anew}`
  }
  if (parts.noted && (parts.noted !== far || parts.far !== 'whole')) {
    const moved = parts.noted === far ? '' : ` (or move it to ${far} where ${dataDir} itself was moved)`
    return `The database of ${dataDir} is kept in ${parts.noted}, and is not there: mount its disk, or take back a copy${moved}. ${anew}`
  }
  if (parts.far === 'whole' && !parts.password) {
    return (
      `The database of ${dataDir} is in ${far}, and ${secret} is missing or empty: mount the disk of ${dataDir}, or put back what was in it. ` +
      `To begin anew with an empty one, move the database away: mv ${far} ${far}.old`
    )
  }
  const unfinished = parts.near === 'begun' || parts.far === 'begun'
  if (parts.password && parts.far !== 'whole' && !unfinished) {
    return `The database of ${dataDir} is missing, though its password is there (${secret}): mount the disk of ${near}, or take back a copy. ${anew}`
  }
  return null
}

function stateOf(location: string): LocationState {
  if (holdsDatabase(location)) return 'whole'
  if (namesIn(path.join(location, 'data')).length > 0) return 'part'
  return existsSync(path.join(location, 'data.new')) ? 'begun' : 'missing'
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}
