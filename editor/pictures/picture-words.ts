import type { PictureWordField } from '@/lib/pictures/schema'

type Words<Name extends string> = Record<Name, string>

export type PictureFieldWords = Words<PictureWordField | 'altHint' | 'credit' | 'creditHint'>

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
