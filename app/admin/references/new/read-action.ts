'use server'

import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { adminAction } from '@/app/admin/_form/action'
import type { ReadResult } from '@/editor/form-results'
import type { FormOutcome } from '@/editor/form-state'
import { answerInWords } from '@/editor/link-answers'
import { readSource } from '@/lib/references/source/read-source'
import { passage } from '@/lib/text/schema'

const MAX_PASTED = 20_000

export const readSourceAction = adminAction(
  'editor',
  z.object({ pasted: passage(MAX_PASTED) }),
  async ({ pasted }): Promise<FormOutcome<ReadResult>> => {
    const t = await getTranslations('admin.references')
    const read = await readSource(pasted)
    if ('fields' in read) {
      const { fields, several } = read
      const message = several ? t('read.several', { count: several }) : t('read.done')
      return { message, result: { id: randomUUID(), fields } }
    }
    const wrong =
      read.problem === 'unreachable'
        ? t('read.unreachable', { answer: answerInWords(t, read.word) })
        : t(`read.${read.problem}`)
    return { errors: { pasted: [wrong] } }
  },
)
