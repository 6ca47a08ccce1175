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
    public long OneOf() => WriteAll(new CategoryText(new Choice(Key, 4), _categories));

    /// <summary>A UUID of 36 characters.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long Uuid() => WriteAll(new UuidText(new UuidV4(Key)));

    /// <summary>A first and a last name.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long FullName() => WriteAll(new FullNameText(new FullNameSampler(Key)));

    /// <summary>An e-mail address.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long Email() => WriteAll(new EmailText(new EmailSampler(Key)));

    /// <summary>A telephone number.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long PhoneNumber() => WriteAll(new PhoneNumberText(new PhoneNumberSampler(Key)));

    /// <summary>A house number and a street.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long StreetAddress() => WriteAll(new StreetAddressText(new StreetAddressSampler(Key)));

    /// <summary>The name of a town.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long City() => WriteAll(new CityText(new CitySampler(Key)));

    /// <summary>Five digits.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long Postcode() => WriteAll(new PostcodeText(new PostcodeSampler(Key)));

    /// <summary>Two letters.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long CountryCode() => WriteAll(new CountryCodeText(new CountryCodeSampler(Key)));

    /// <summary>A first and a last name by a form that is data.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long FullNameInGerman() => WriteAll(new FakeTextOf(new FakeSampler(Key, Fake.FullName, "de")));

    /// <summary>An account with its check digits.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public long Iban() => WriteAll(new FakeTextOf(new FakeSampler(Key, Fake.Iban, "de")));

    // Specialised for each struct, so that the loop has no call that emitted code would not have.
    private long WriteAll<TText>(TText text)
        where TText : struct, IText
    {
        byte* p = _buffer.Bytes;
        for (long row = 0; row < Rows; row++)
        {
            p = text.Write(p, row);
        }

        return p - _buffer.Bytes;
    }

    private interface IText
    {
        byte* Write(byte* p, long row);
    }

    private readonly struct CategoryText(Choice choice, CategoryTable categories) : IText
    {
        public byte* Write(byte* p, long row) => categories.WriteJson(p, choice.At(row));
    }

    private readonly struct UuidText(UuidV4 sampler) : IText
    {
        public byte* Write(byte* p, long row) => Put.Uuid(p, sampler.At(row));
    }

    private readonly struct FullNameText(FullNameSampler sampler) : IText
    {
        public byte* Write(byte* p, long row) => sampler.Write(p, row);
    }

    private readonly struct FakeTextOf(FakeSampler sampler) : IText
    {
        public byte* Write(byte* p, long row) => sampler.Write(p, row);
    }

    private readonly struct EmailText(EmailSampler sampler) : IText
    {
        public byte* Write(byte* p, long row) => sampler.Write(p, row);
    }

    private readonly struct PhoneNumberText(PhoneNumberSampler sampler) : IText
    {
        public byte* Write(byte* p, long row) => sampler.Write(p, row);
    }

    private readonly struct StreetAddressText(StreetAddressSampler sampler) : IText
    {
        public byte* Write(byte* p, long row) => sampler.Write(p, row);
    }

    private readonly struct CityText(CitySampler sampler) : IText
    {
        public byte* Write(byte* p, long row) => sampler.Write(p, row);
    }

    private readonly struct PostcodeText(PostcodeSampler sampler) : IText
    {
        public byte* Write(byte* p, long row) => sampler.Write(p, row);
    }

    private readonly struct CountryCodeText(CountryCodeSampler sampler) : IText
    {
        public byte* Write(byte* p, long row) => sampler.Write(p, row);
    }
}
