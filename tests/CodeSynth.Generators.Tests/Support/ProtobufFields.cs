using Google.Protobuf;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>The fields of a message as Google's own reader finds them: by number, each occurrence a number or bytes.</summary>
internal sealed class ProtobufFields
{
    private readonly Dictionary<int, List<object>> _values = [];

    public ProtobufFields(ByteString bytes)
    {
        using CodedInputStream input = bytes.CreateCodedInput();
        int last = 0;
        while (input.ReadTag() is var tag and not 0)
        {
            int number = WireFormat.GetTagFieldNumber(tag);
            Assert.InRange(number, last, int.MaxValue); // canonical: in the order of the numbers
            last = number;
            if (!_values.TryGetValue(number, out List<object>? occurrences))
            {
                _values.Add(number, occurrences = []);
            }

            occurrences.Add(Value(input, WireFormat.GetTagWireType(tag)));
        }
    }

    public IEnumerable<int> Numbers => _values.Keys;

    public IReadOnlyList<object> this[int number] => _values.GetValueOrDefault(number, []);

    /// <summary>The items of a packed field.</summary>
    public static IReadOnlyList<object> Packed(ByteString bytes, WireFormat.WireType type)
    {
        using CodedInputStream input = bytes.CreateCodedInput();
        var items = new List<object>();
        while (!input.IsAtEnd)
        {
            items.Add(Value(input, type));
        }

        return items;
    }

    private static object Value(CodedInputStream input, WireFormat.WireType type) => type switch
    {
        WireFormat.WireType.Varint => input.ReadUInt64(),
        WireFormat.WireType.Fixed32 => (ulong)input.ReadFixed32(),
        WireFormat.WireType.Fixed64 => input.ReadFixed64(),
        WireFormat.WireType.LengthDelimited => input.ReadBytes(),
        _ => throw new InvalidOperationException($"{type} is not written"),
    };
}
