import { getTranslations } from 'next-intl/server'
import { readUpload, type Upload } from '@/app/admin/pictures/upload/read-upload'
import { uploadFlashCookie, type UploadFlash } from '@/endpoints/form-flash/picture-upload'
import type { EndpointResponse } from '@/endpoints/http/post'
import { json, seeOther } from '@/endpoints/http/responses'
import { currentAdmin } from '@/lib/admins/require-admin'
import { findPicture } from '@/lib/pictures/admin-queries'
import { pictureTexts } from '@/lib/pictures/schema'
import { fileRefusal } from '@/lib/pictures/sniff'
import { uploadPicture } from '@/lib/pictures/upload'

export const dynamic = 'force-dynamic'

type Words = Awaited<ReturnType<typeof getTranslations<'admin.pictures'>>>

/** Posted by the form of app/admin/pictures, which asks for JSON when its script runs. */
export async function POST(request: Request): Promise<Response> {
  const script = request.headers.get('accept')?.includes('application/json') ?? false
  const [admin, t] = await Promise.all([currentAdmin(), getTranslations('admin.pictures')])
  if (!admin)
    return answer(script ? json(401, { message: t('signedOut'), errors: {} }) : seeOther('/admin/login'))
  const upload = await readUpload(request)
  const taken = await take(admin.id, upload)
  if ('errors' in taken)
    return answer(script ? inWords(taken, t) : seeOther('/admin/pictures', uploadFlashCookie(taken)))
  if (!script)
    return answer(seeOther(`/admin/pictures?uploaded=${taken.key}${taken.again ? '&again=1' : ''}`))
  const picture = await findPicture(taken.key)
  return answer(json(201, { ...taken, alt: picture?.alt }))
}

async function take(
  adminId: string,
  upload: Upload | 'large' | 'malformed',
): Promise<{ key: string; again: boolean } | UploadFlash> {
  if (upload === 'large') return { values: {}, errors: { file: 'large' } }
  if (upload === 'malformed') return { values: {}, errors: { file: 'none' } }
  const { file, fields: values } = upload
  const texts = pictureTexts.safeParse(values)
  const refused = fileRefusal(file)
  const errors: Record<string, string> = refused ? { file: refused } : {}
  for (const { path, message } of texts.error?.issues ?? []) errors[String(path[0])] ??= message
  if (!texts.success || refused) return { values, errors }
  const uploaded = await uploadPicture(adminId, file, texts.data)
  return 'refused' in uploaded ? { values, errors: { file: uploaded.refused } } : uploaded
}

function inWords({ errors }: UploadFlash, t: Words): EndpointResponse {
  const entries = Object.entries(errors).map(([field, key]) => [
    field,
    [t(`errors.${key}` as Parameters<Words>[0])],
  ])
  return json(errors.file === 'busy' ? 503 : 422, { errors: Object.fromEntries(entries) })
}

function answer({ status, headers, body }: EndpointResponse): Response {
  return new Response(body || null, { status, headers: { ...headers, 'Cache-Control': 'no-store' } })
}
