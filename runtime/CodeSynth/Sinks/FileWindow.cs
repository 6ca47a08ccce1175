using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Sinks;

/// <summary>A part of a file in memory, moved where it is asked for.</summary>
/// <param name="file">The file.</param>
/// <param name="length">How many bytes it has.</param>
internal sealed class FileWindow(SafeFileHandle file, long length)
{
    private const int UsualBytes = 1 << 18;

    private byte[] _bytes = [];
    private long _start;
    private int _count;

    /// <summary>The bytes from a place on: as many as asked for, fewer only where the file ends.</summary>
    public ReadOnlySpan<byte> At(long offset, int count)
    {
        count = (int)Math.Clamp(length - offset, 0, count);
        if (offset < _start || offset + count > _start + _count)
        {
            Move(offset, count);
        }

        return _bytes.AsSpan((int)(offset - _start), Math.Min(count, (int)(_start + _count - offset)));
    }

    private void Move(long offset, int count)
    {
        if (_bytes.Length < count)
        {
            _bytes = new byte[Math.Max(count, Math.Min(UsualBytes, length))];
        }

        (_start, _count) = (offset, 0);
        int wanted = (int)Math.Min(_bytes.Length, length - offset);
        while (_count < wanted && RandomAccess.Read(file, _bytes.AsSpan(_count, wanted - _count), offset + _count) is > 0 and var read)
        {
            _count += read;
        }
    }
}
