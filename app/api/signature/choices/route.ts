import { ownPagePost } from '@/app/api/own-page-post'
import { changeChoices } from '@/lib/signatures/change-choices'
import { choicesSchema } from '@/lib/signatures/schema'

export function POST(request: Request): Promise<Response> {
  return ownPagePost(request, '/api/signature/choices', async (token, fields) => {
    const choices = choicesSchema.safeParse(fields)
    return choices.success && (await changeChoices(token, choices.data))
  })
}
