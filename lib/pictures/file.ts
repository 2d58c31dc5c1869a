import { query } from '@/lib/platform/db'

/** The bytes of a picture's form by its file name; null when there is none. */
export async function pictureFile(key: string, name: string): Promise<Buffer | null> {
  const [row] = await query<{ bytes: Buffer }>({
    name: 'picture-file',
    text: 'SELECT bytes FROM picture_files WHERE picture_key = $1 AND name = $2',
    values: [key, name],
  })
  return row?.bytes ?? null
}
