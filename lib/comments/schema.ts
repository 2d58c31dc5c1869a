import { z } from 'zod'
import { messageKey } from '@/lib/i18n/message-key'
import { HIDDEN_REASONS } from '@/lib/signatures/rules'

/** Why a comment is hidden, as a form sends it. */
export const hiddenReason = z.enum(HIDDEN_REASONS, messageKey('hiddenReason'))
