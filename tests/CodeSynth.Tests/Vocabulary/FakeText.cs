using System.Runtime.InteropServices;
using System.Text;
using CodeSynth.Sampling;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Vocabulary;

/// <summary>One way to call all the samplers of fake texts. The buffer ends in bytes that no store may reach.</summary>
internal sealed unsafe class FakeText : IDisposable
{
    private const byte Untouched = 0xEE;
    private const int Guard = 64;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Writer _write;
    private readonly byte* _buffer;

    private FakeText(int maxBytes, Writer write)
    {
        MaxBytes = maxBytes;
        _write = write;
        _buffer = (byte*)NativeMemory.Alloc((nuint)(maxBytes + Put.Slack + Guard));
        new Span<byte>(_buffer, maxBytes + Put.Slack + Guard).Fill(Untouched);
    }

    private delegate byte* Writer(byte* p, long row);

    public int MaxBytes { get; }

    public string this[long row] => s_strict.GetString(Bytes(row));

    /// <summary>The kinds that have a sampler of their own for English.</summary>
    public static Fake[] OwnKinds => [Fake.FullName, Fake.Email, Fake.PhoneNumber, Fake.StreetAddress, Fake.City, Fake.Postcode, Fake.CountryCode];

    /// <summary>The sampler of all kinds and locales.</summary>
    public static FakeText Of(Fake kind, string locale, ulong key = 42) => new(FakeSampler.MaxBytes(kind, locale), new FakeSampler(key, kind, locale).Write);

    /// <summary>What an entity without a locale gets.</summary>
    public static FakeText Of(Fake kind, ulong key = 42) => kind switch
    {
        Fake.FullName => new(FullNameSampler.MaxBytes, new FullNameSampler(key).Write),
        Fake.Email => new(EmailSampler.MaxBytes, new EmailSampler(key).Write),
        Fake.PhoneNumber => new(PhoneNumberSampler.MaxBytes, new PhoneNumberSampler(key).Write),
        Fake.StreetAddress => new(StreetAddressSampler.MaxBytes, new StreetAddressSampler(key).Write),
        Fake.City => new(CitySampler.MaxBytes, new CitySampler(key).Write),
        Fake.Postcode => new(PostcodeSampler.MaxBytes, new PostcodeSampler(key).Write),
        Fake.CountryCode => new(CountryCodeSampler.MaxBytes, new CountryCodeSampler(key).Write),
        _ => Of(kind, "en", key),
    };

    /// <summary>The row's bytes, valid until the next call.</summary>
    public ReadOnlySpan<byte> Bytes(long row) => new(_buffer, (int)(_write(_buffer, row) - _buffer));

    public bool IsGuardUntouched => new ReadOnlySpan<byte>(_buffer + MaxBytes + Put.Slack, Guard).IndexOfAnyExcept(Untouched) < 0;

    public void Dispose() => NativeMemory.Free(_buffer);
}
