import type { PictureDialogWords, PictureFieldWords, UploadWords } from '@/editor/pictures/picture-words'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { pictureField, type PictureWordField } from '@/lib/pictures/schema'

export function fieldWords(locale: Locale): PictureFieldWords {
  const t = translator(locale, 'admin.pictures')
  const fields = LOCALES.flatMap((each) => {
    const language = languageName(each, locale)
    return [
      [pictureField('alt', each), t('alt', { language })],
      [pictureField('caption', each), t('caption', { language })],
    ]
  })
  return {
    ...(Object.fromEntries(fields) as Record<PictureWordField, string>),
    altHint: t('altHint'),
    credit: t('credit'),
    creditHint: t('creditHint'),
  }
}

export function uploadWords(locale: Locale): UploadWords {
  const t = translator(locale, 'admin.pictures')
  return {
    ...fieldWords(locale),
    file: t('file'),
    fileHint: t('fileHint'),
    upload: t('upload'),
    uploading: t('uploading'),
    mistakes: t('mistakes'),
    offline: t('offline'),
    large: t('errors.large'),
    none: t('errors.none'),
  }
}

export function dialogWords(locale: Locale): PictureDialogWords {
  const t = translator(locale, 'admin.pictures')
  return {
    ...uploadWords(locale),
    dialog: t('dialog'),
    search: t('search'),
    nothingFound: t('nothingFound'),
    choose: t('choose'),
    uploadInstead: t('uploadInstead'),
    close: t('close'),
    knownBefore: t('knownBefore'),
    insert: t('insert'),
    edit: t('edit'),
  }
}
