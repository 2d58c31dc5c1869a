import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { exec } from '@/server/host/exec'
import { temporaryFolder } from '@/tools/temporary-folder'
import type { Check, Finding } from './check.ts'
import { copyProject } from './languages/project-copy.ts'
import { STAND_INS, standInFiles } from './languages/stand-ins.ts'

const MINUTE = 60_000
const PROGRAM = 'quality/languages/visit-program.ts'

/** A new language takes its messages, the seed and its line in the list alone: tried in a copy of the project. */
export const languages: Check = {
  name: 'languages',
  async run() {
    const { folder, remove } = await temporaryFolder()
    const [project, file] = [path.join(folder, 'project'), path.join(folder, 'findings.json')]
    try {
      const files = standInFiles()
      await copyProject(project, files)
      const args = ['--import', 'tsx', PROGRAM, file, STAND_INS.seeded, STAND_INS.unseeded]
      await exec(process.execPath, args, { cwd: project, env: process.env, timeout: 20 * MINUTE })
      const found = JSON.parse(await readFile(file, 'utf8')) as Finding[]
      return [
        { what: `${files.size} files touched`, passed: true, detail: [...files.keys()].join(' ') },
        ...found,
      ]
    } finally {
      await remove()
    }
  },
}
