using System.Runtime.InteropServices;
using System.Text;

namespace CodeSynth.Kafka.Native;

/// <summary>A header that every message of a topic carries, in native memory, where librdkafka copies it from.</summary>
internal sealed unsafe class NativeHeader : IDisposable
{
    private readonly byte* _memory;
    private readonly int _nameLength;
    private readonly int _valueLength;

    public NativeHeader(string name, ReadOnlySpan<byte> value)
    {
        _nameLength = Encoding.UTF8.GetByteCount(name);
        _valueLength = value.Length;
        _memory = (byte*)NativeMemory.Alloc((nuint)(_nameLength + 1 + _valueLength));
        Encoding.UTF8.GetBytes(name, new Span<byte>(_memory, _nameLength));
        _memory[_nameLength] = 0;
        value.CopyTo(new Span<byte>(_memory + _nameLength + 1, _valueLength));
    }

    /// <summary>How librdkafka takes it.</summary>
    public ProduceField.NamedSlice Field => new() { Name = _memory, Start = _memory + _nameLength + 1, Length = _valueLength };

    public void Dispose() => NativeMemory.Free(_memory);
}
