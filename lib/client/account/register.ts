import { accountSchema, type Account, type RegisterBody } from '@/lib/contracts/accounts';
import { type Result } from '@/lib/shared/result';

import { callApi, type ApiError } from '../api/api-client';

export function register(body: RegisterBody): Promise<Result<Account, ApiError>> {
  return callApi(accountSchema, { method: 'POST', path: '/api/v1/accounts', body });
}
