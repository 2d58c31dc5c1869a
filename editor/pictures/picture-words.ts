/** What is said about a picture in both languages. */
export const PICTURE_FIELDS = ['alt-en', 'alt-es', 'caption-en', 'caption-es'] as const

type Words<Name extends string> = Record<Name, string>

/** What the fields of a picture are called. */
export type PictureFieldWords = Words<(typeof PICTURE_FIELDS)[number] | 'altHint' | 'credit' | 'creditHint'>

/** The words of the form that uploads a picture. */
export type UploadWords = PictureFieldWords &
  Words<'file' | 'fileHint' | 'upload' | 'uploading' | 'mistakes' | 'offline' | 'large' | 'none'>

/** The words of the dialog that chooses a picture for a text. */
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
