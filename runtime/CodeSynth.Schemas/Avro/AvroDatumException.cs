using System.Globalization;

namespace CodeSynth.Schemas.Avro;

/// <summary>Bytes are no datum of their schema; the message says at which byte and why, in any culture the same.</summary>
internal sealed class AvroDatumException(int offset, FormattableString message)
    : Exception(FormattableString.Invariant($"byte {offset}: {message.ToString(CultureInfo.InvariantCulture)}"));
