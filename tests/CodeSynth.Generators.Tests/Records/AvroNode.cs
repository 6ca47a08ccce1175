namespace CodeSynth.Generators.Tests.Records;

/// <summary>
/// A type of a random schema: how it is declared, how a random value of it is encoded by the specification, and what that value is as JSON in the form of
/// tests/foreign/avro_plain.py. It shares no code with what is tested.
/// </summary>
/// <param name="Schema">Its declaration.</param>
internal abstract record AvroNode(string Schema)
{
    /// <summary>Appends a random value to the bytes.</summary>
    /// <returns>The value as JSON.</returns>
    public abstract string Write(Random random, List<byte> bytes, int depth);

    /// <summary>What a decoded value is as JSON.</summary>
    public abstract string Show(object? value);

    protected static void Long(List<byte> bytes, long value)
    {
        ulong bits = (ulong)value << 1;
        if (value < 0)
        {
            bits = ~bits;
        }

        while (bits > 127)
        {
            bytes.Add((byte)(128 | (bits & 127)));
            bits >>= 7;
        }

        bytes.Add((byte)bits);
    }
}
