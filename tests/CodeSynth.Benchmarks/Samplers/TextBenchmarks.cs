using BenchmarkDotNet.Attributes;
using CodeSynth.Benchmarks.Rows;
using CodeSynth.Sampling;
using CodeSynth.Wire;

namespace CodeSynth.Benchmarks.Samplers;

/// <summary>The cost of one value of each sampler that writes a text: consecutive rows, one behind the other.</summary>
public unsafe class TextBenchmarks
{
    private const int Rows = 1_000;
    private const ulong Key = 0x5EED;

    private readonly RowBuffer _buffer = new(Rows, 256);
    private readonly CategoryTable _categories = new("credit_card", "debit_card", "paypal", "bank_transfer");

    /// <summary>Frees the buffer.</summary>
    [GlobalCleanup]
    public void CleanUp() => _buffer.Dispose();

    /// <summary>A number that counts rows, inside a text.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public long Sequence()
    {
        var head = new SequenceHead("ORDER_"u8, 5, 1);
        byte* p = _buffer.Bytes;
        for (long row = 0; row < Rows; row++)
        {
            p = head.Write(p, row);
        }

        return p - _buffer.Bytes;
    }

    /// <summary>One of four texts.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long OneOf()
    {
        var choice = new Choice(Key, 4);
        byte* p = _buffer.Bytes;
        for (long row = 0; row < Rows; row++)
        {
            p = _categories.WriteJson(p, choice.At(row));
        }

        return p - _buffer.Bytes;
    }

    /// <summary>A UUID of 36 characters.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long Uuid()
    {
        var sampler = new UuidV4(Key);
        byte* p = _buffer.Bytes;
        for (long row = 0; row < Rows; row++)
        {
            p = Put.Uuid(p, sampler.At(row));
        }

        return p - _buffer.Bytes;
    }

    /// <summary>A first and a last name.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long FullName()
    {
        var sampler = new FullNameSampler(Key);
        byte* p = _buffer.Bytes;
        for (long row = 0; row < Rows; row++)
        {
            p = sampler.Write(p, row);
        }

        return p - _buffer.Bytes;
    }

    /// <summary>An e-mail address.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long Email()
    {
        var sampler = new EmailSampler(Key);
        byte* p = _buffer.Bytes;
        for (long row = 0; row < Rows; row++)
        {
            p = sampler.Write(p, row);
        }

        return p - _buffer.Bytes;
    }

    /// <summary>A telephone number.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long PhoneNumber()
    {
        var sampler = new PhoneNumberSampler(Key);
        byte* p = _buffer.Bytes;
        for (long row = 0; row < Rows; row++)
        {
            p = sampler.Write(p, row);
        }

        return p - _buffer.Bytes;
    }

    /// <summary>A house number and a street.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long StreetAddress()
    {
        var sampler = new StreetAddressSampler(Key);
        byte* p = _buffer.Bytes;
        for (long row = 0; row < Rows; row++)
        {
            p = sampler.Write(p, row);
        }

        return p - _buffer.Bytes;
    }

    /// <summary>The name of a town.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long City()
    {
        var sampler = new CitySampler(Key);
        byte* p = _buffer.Bytes;
        for (long row = 0; row < Rows; row++)
        {
            p = sampler.Write(p, row);
        }

        return p - _buffer.Bytes;
    }

    /// <summary>Five digits.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long Postcode()
    {
        var sampler = new PostcodeSampler(Key);
        byte* p = _buffer.Bytes;
        for (long row = 0; row < Rows; row++)
        {
            p = sampler.Write(p, row);
        }

        return p - _buffer.Bytes;
    }

    /// <summary>Two letters.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long CountryCode()
    {
        var sampler = new CountryCodeSampler(Key);
        byte* p = _buffer.Bytes;
        for (long row = 0; row < Rows; row++)
        {
            p = sampler.Write(p, row);
        }

        return p - _buffer.Bytes;
    }
}
