using System.Text;
using CodeSynth.Vocabulary;

namespace CodeSynth.Tests.Vocabulary;

/// <summary>Check digits against the examples of the standards and of the countries.</summary>
public unsafe class CheckDigitsTests
{
    /// <summary>Numbers that payment processors publish for tests.</summary>
    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("4242424242424242")]
    [InlineData("5555555555554444")]
    [InlineData("2223003122003222")]
    [InlineData("378282246310005")]
    [InlineData("30569309025904")]
    [InlineData("6011111111111117")]
    [InlineData("3530111333300000")]
    [InlineData("79927398713")]
    public void Luhn_PublishedNumber_HasItsLastDigit(string number) => Assert.Equal(number, Complete(number[..^1], &CheckDigits.Luhn));

    /// <summary>The examples of the IBAN registry (ISO 13616), their check digits taken out.</summary>
    [Theory]
    [InlineData("DE89370400440532013000")]
    [InlineData("GB29NWBK60161331926819")]
    [InlineData("FR1420041010050500013M02606")]
    [InlineData("ES9121000418450200051332")]
    [InlineData("IT60X0542811101000000123456")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("PL61109010140000071219812874")]
    [InlineData("BR1800360305000010009795493C1")]
    [InlineData("MT84MALT011000012345MTLCAST001S")]
    [InlineData("NO9386011117947")]
    public void Iban_RegistryExample_HasItsCheckDigits(string iban) => Assert.Equal(iban, Complete(iban[..2] + "00" + iban[4..], &CheckDigits.Iban));

    [Fact]
    public void FrenchKey_KnownAccount_IsItsLastTwoDigits() =>
        Assert.Equal("FR7630006000011234567890189", Complete("FR76300060000112345678901", &CheckDigits.FrenchKey));

    [Theory]
    [InlineData("ES9121000418450200051332")]
    [InlineData("ES7921000813610123456789")]
    [InlineData("ES6000491500051234567892")]
    public void SpanishDigits_KnownAccount_AreBetweenBranchAndNumber(string iban) =>
        Assert.Equal(iban, Complete(iban[..12] + "00" + iban[14..], &CheckDigits.SpanishDigits));

    [Theory]
    [InlineData("IT60X0542811101000000123456")]
    public void ItalianLetter_KnownAccount_IsBeforeTheBank(string iban) => Assert.Equal(iban, Complete(iban[..4] + "A" + iban[5..], &CheckDigits.ItalianLetter));

    private static string Complete(string text, delegate*<byte*, byte*, byte*> check)
    {
        byte* buffer = stackalloc byte[64];
        int length = Encoding.ASCII.GetBytes(text, new Span<byte>(buffer, 64));
        return Encoding.ASCII.GetString(buffer, (int)(check(buffer, buffer + length) - buffer));
    }
}
