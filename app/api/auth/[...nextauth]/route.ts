import NextAuth from 'next-auth'
import { authOptions } from '@/lib/admins/auth-options'

type Context = { params: Promise<{ nextauth: string[] }> }

// The options need the environment, which the build does not have.
function handle(request: Request, context: Context): Promise<Response> {
  return NextAuth(authOptions())(request, context)
}

export { handle as GET, handle as POST }
