import { existsSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hasApt, installByApt } from '@/tools/system-programs'

/** Files of fonts, and the Debian package that brings them. */
export type FontSet = { files: string[]; brings: string }

/**
 * A configuration for fontconfig by which a program finds these fonts and no others; installs them where they are missing.
 * Throws an error with instructions.
 */
export async function onlyFonts({ files, brings }: FontSet, folder: string): Promise<string> {
  if (!files.every(existsSync) && (await hasApt())) await installByApt(brings)
  const missing = files.filter((file) => !existsSync(file))
  if (missing.length > 0) throw new Error(`Install ${brings}: there is no ${missing.join(', ')}`)
  const fonts = path.join(folder, 'fonts')
  await mkdir(fonts, { recursive: true })
  for (const file of files) await symlink(file, path.join(fonts, path.basename(file)))
  const configuration = path.join(folder, 'fonts.conf')
  await writeFile(
    configuration,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${path.join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  return configuration
}
