'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { adminAction } from '@/app/admin/_form/action'
import { editShareChannels } from '@/lib/share-texts/edit-channels'
import { editShareTexts, turnShareText } from '@/lib/share-texts/edit-texts'
import { longestLinks } from '@/lib/share-texts/links'
import { shareChannelFields, shareTextFields, turnedShareText } from '@/lib/share-texts/schema'

export const editShareChannelsAction = adminAction('owner', shareChannelFields, async (fields, admin) => {
  await editShareChannels(admin, fields.shareChannels)
  refresh()
  return { message: (await getTranslations('admin.petition'))('saved') }
})

export const editShareTextsAction = adminAction(
  'owner',
  shareTextFields(longestLinks),
  async (texts, admin) => {
    const { state } = await editShareTexts(admin, texts)
    if (state === 'used-up') return { message: (await getTranslations('admin.petition.share'))('usedUp') }
    refresh()
    return { message: (await getTranslations('admin.petition'))('saved') }
  },
)

export const turnShareTextAction = adminAction(
  'owner',
  turnedShareText,
  async ({ channel, variant, to }, admin) => {
    const turned = await turnShareText(admin, channel, variant, to)
    refresh()
    if (turned === 'turned') return {}
    return { message: (await getTranslations('admin.petition.share'))(turned) }
  },
)
