package org.wederhoor.cli;

import org.wederhoor.time.EdtfDate;
import org.wederhoor.time.EdtfFormatException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an EDTF date from the command line. */
final class DateWord implements ITypeConverter<EdtfDate> {
    @Override
    public EdtfDate convert(String word) {
        try {
            return EdtfDate.parse(word);
        } catch (EdtfFormatException e) {
            TypeConversionException refusal = new TypeConversionException(String.valueOf(e.getMessage()));
            refusal.initCause(e);
            throw refusal;
        }
    }
}
