import { Button } from '@/components/ui/button';
import { type ApiError } from '@/lib/client/api/api-client';
import { problemText } from '@/lib/client/api/problem-text';

type LoadTroubleProps = {
  /** What could not be read, at the beginning of a sentence: "The people". */
  readonly what: string;
  readonly error: ApiError;
  readonly onRetry: () => Promise<void>;
};

export function LoadTrouble({ what, error, onRetry }: LoadTroubleProps) {
  return (
    <div role="alert" className="flex flex-col items-start gap-2">
      <p>
        {what} could not be read. {problemText(error)}
      </p>
      <Button variant="outlined" onPress={() => void onRetry()}>
        Try again
      </Button>
    </div>
  );
}
