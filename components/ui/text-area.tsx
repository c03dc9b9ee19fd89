'use client';

import {
  TextArea as AriaTextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components/TextField';

import { classNames } from './class-names';
import { FieldFrame, inputClasses, type FieldTexts } from './field-frame';

type TextAreaProps = Omit<TextFieldProps, 'children' | 'className' | 'style'> &
  FieldTexts & {
    readonly placeholder?: string;
    readonly rows?: number;
    readonly className?: string;
  };

/** Several lines of text. An `error` marks the field invalid and stands under it. */
export function TextArea({
  label,
  labelHidden = false,
  description,
  error,
  placeholder,
  rows = 4,
  className,
  ...props
}: TextAreaProps) {
  const texts = { label, labelHidden, error, ...(description !== undefined && { description }) };
  return (
    <TextField
      {...props}
      isInvalid={error !== undefined}
      className={classNames('flex flex-col gap-1', className)}
    >
      <FieldFrame {...texts}>
        <AriaTextArea
          rows={rows}
          {...(placeholder !== undefined && { placeholder })}
          className={classNames(inputClasses, 'py-1.5')}
        />
      </FieldFrame>
    </TextField>
  );
}
