import { servePost } from '@/app/api/serve-post'
import { handleOwnPage } from '@/endpoints/own-page'
import { changeChoices } from '@/lib/signatures/change-choices'
import { choicesSchema } from '@/lib/signatures/schema'

export function POST(request: Request): Promise<Response> {
  return servePost(request, (post) =>
    handleOwnPage(post, '/api/signature/choices', async (token, fields) => {
      const choices = choicesSchema.safeParse(fields)
      return choices.success && (await changeChoices(token, choices.data)) ? '#done' : null
    }),
  )
}
