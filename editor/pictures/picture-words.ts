export const PICTURE_FIELDS = ['alt-en', 'alt-es', 'caption-en', 'caption-es'] as const

type Words<Name extends string> = Record<Name, string>

export type PictureFieldWords = Words<(typeof PICTURE_FIELDS)[number] | 'altHint' | 'credit' | 'creditHint'>

export type UploadWords = PictureFieldWords &
  Words<'file' | 'fileHint' | 'upload' | 'uploading' | 'mistakes' | 'offline' | 'large' | 'none'>

export type PictureDialogWords = UploadWords &
  Words<
    | 'dialog'
    | 'search'
    | 'nothingFound'
    | 'choose'
    | 'uploadInstead'
    | 'close'
    | 'knownBefore'
    | 'insert'
    | 'edit'
  >
