'use client';

import type { Ref } from 'react';
import {
  Input,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField';

import { classNames } from './class-names';
import { FieldFrame, inputClasses, type FieldTexts } from './field-frame';

type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> &
  FieldTexts & {
    readonly placeholder?: string;
    readonly inputRef?: Ref<HTMLInputElement>;
    readonly className?: string;
  };

/** One line of text. An `error` marks the field invalid and stands under it. */
export function TextField({
  label,
  labelHidden = false,
  description,
  error,
  placeholder,
  inputRef,
  className,
  ...props
}: TextFieldProps) {
  const texts = { label, labelHidden, error, ...(description !== undefined && { description }) };
  return (
    <AriaTextField
      {...props}
      isInvalid={error !== undefined}
      className={classNames('flex flex-col gap-1', className)}
    >
      <FieldFrame {...texts}>
        <Input
          {...(inputRef && { ref: inputRef })}
          {...(placeholder !== undefined && { placeholder })}
          className={classNames(inputClasses, 'control-normal')}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
