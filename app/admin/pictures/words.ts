import type { PictureDialogWords, PictureFieldWords, UploadWords } from '@/editor/pictures/picture-words'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

export function fieldWords(locale: Locale): PictureFieldWords {
  const t = translator(locale, 'pictures')
  return {
    'alt-en': t('altEn'),
    'alt-es': t('altEs'),
    altHint: t('altHint'),
    'caption-en': t('captionEn'),
    'caption-es': t('captionEs'),
    credit: t('credit'),
    creditHint: t('creditHint'),
  }
}

export function uploadWords(locale: Locale): UploadWords {
  const t = translator(locale, 'pictures')
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
  const t = translator(locale, 'pictures')
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
