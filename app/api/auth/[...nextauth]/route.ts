import { answerAuthRequest } from '@/lib/server/auth/answer-auth-request';

export const GET = answerAuthRequest;
export const POST = answerAuthRequest;
