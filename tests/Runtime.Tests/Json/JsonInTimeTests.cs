using System.Globalization;
using System.Xml;
using CampaignsGen.Runtime;
using Xunit;

namespace Runtime.Tests.Json;

/// <summary>What <see cref="JsonIn"/> accepts and rejects as dates, times and durations.</summary>
public sealed class JsonInTimeTests
{
    [Theory]
    [InlineData("2030-05-01")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2024-02-29")]
    public void Dates(string text) =>
        Assert.Equal(
            DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture),
            Text.Read($"\"{text}\"", JsonRead.DateOnly)
        );

    [Theory]
    [InlineData("")]
    [InlineData("0000-01-01")]
    [InlineData("2023-02-29")]
    [InlineData("2030-13-01")]
    [InlineData("2030-00-01")]
    [InlineData("2030-01-00")]
    [InlineData("2030-04-31")]
    [InlineData("2030-5-1")]
    [InlineData("2030/05/01")]
    [InlineData("2030-05-01Z")]
    [InlineData("2030-05-01T00:00:00Z")]
    [InlineData("-030-05-01")]
    [InlineData("10000-01-01")]
    public void NoDate(string text) =>
        Assert.Equal(
            $"$: expected an RFC 3339 date such as 2030-05-01 but found \"{text}\", at byte 0",
            Text.Fault($"\"{text}\"", JsonRead.DateOnly).Message
        );

    [Theory]
    [InlineData("2030-05-01T10:20:30Z", "2030-05-01T10:20:30.0000000+00:00")]
    [InlineData("2030-05-01t10:20:30z", "2030-05-01T10:20:30.0000000+00:00")]
    [InlineData("2030-05-01 10:20:30Z", "2030-05-01T10:20:30.0000000+00:00")]
    [InlineData("2030-05-01T10:20:30", "2030-05-01T10:20:30.0000000+00:00")]
    [InlineData("2030-05-01T10:20Z", "2030-05-01T10:20:00.0000000+00:00")]
    [InlineData("2030-05-01T10:20:30.5+02:00", "2030-05-01T10:20:30.5000000+02:00")]
    [InlineData("2030-05-01T10:20:30.123456789-14:00", "2030-05-01T10:20:30.1234567-14:00")]
    [InlineData("2030-05-01T10:20:30-00:00", "2030-05-01T10:20:30.0000000+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00")]
    [InlineData("0001-01-01T14:00:00+14:00", "0001-01-01T14:00:00.0000000+14:00")]
    [InlineData("2030-05-01T10:20:30\\u002b02:00", "2030-05-01T10:20:30.0000000+02:00")]
    public void DateTimes(string text, string expected) =>
        Assert.Equal(
            expected,
            Text.Read($"\"{text}\"", JsonRead.DateTimeOffset).ToString("O", CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("2016-12-31T23:59:60Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2030-02-30T00:00:00Z")]
    [InlineData("2030-05-01T24:00:00Z")]
    [InlineData("2030-05-01T10:60:00Z")]
    [InlineData("2030-05-01T10:20:30+14:01")]
    [InlineData("2030-05-01T10:20:30+24:00")]
    [InlineData("2030-05-01T10:20:30+10:60")]
    [InlineData("2030-05-01T10:20:30+0200")]
    [InlineData("2030-05-01T10:20:30.Z")]
    [InlineData("2030-05-01T10:20:30,5Z")]
    [InlineData("2030-05-01T10:20:3Z")]
    [InlineData("2030-05-01T10:20:Z")]
    [InlineData("2030-05-01T10Z")]
    [InlineData("2030-05-01T")]
    [InlineData("2030-05-01")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("2030-05-01T10:20:30Z ")]
    [InlineData("20300501T102030Z")]
    [InlineData("Wed, 01 May 2030 10:20:30 GMT")]
    [InlineData("")]
    public void NoDateTime(string text) =>
        Assert.Equal(
            "$: expected an RFC 3339 date-time such as 2030-05-01T10:00:00Z (years 0001 to 9999, no leap second, "
                + $"offset at most 14:00) but found \"{text}\", at byte 0",
            Text.Fault($"\"{text}\"", JsonRead.DateTimeOffset).Message
        );

    [Theory]
    [InlineData("10:20:30", "10:20:30.0000000")]
    [InlineData("10:20", "10:20:00.0000000")]
    [InlineData("10:20:30Z", "10:20:30.0000000")]
    [InlineData("10:20:30.25+00:00", "10:20:30.2500000")]
    [InlineData("23:59:59.99999999", "23:59:59.9999999")]
    public void Times(string text, string expected) =>
        Assert.Equal(expected, Text.Read($"\"{text}\"", JsonRead.TimeOnly).ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("10:20:30+02:00")]
    [InlineData("24:00:00")]
    [InlineData("23:59:60")]
    [InlineData("1:20:30")]
    [InlineData("10:20:30 PM")]
    [InlineData("")]
    public void NoTime(string text) =>
        Assert.StartsWith(
            "$: expected an RFC 3339 time such as 10:00:00 (no leap second, no offset other than Z) but found",
            Text.Fault($"\"{text}\"", JsonRead.TimeOnly).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("PT1H30M")]
    [InlineData("P1DT2H")]
    [InlineData("PT0S")]
    [InlineData("P0D")]
    [InlineData("PT0.0000001S")]
    [InlineData("-PT5M")]
    [InlineData("PT90000S")]
    [InlineData("P10675199DT2H48M5.4775807S")]
    [InlineData("-P10675199DT2H48M5.4775808S")]
    public void Durations(string text) =>
        Assert.Equal(XmlConvert.ToTimeSpan(text), Text.Read($"\"{text}\"", JsonRead.TimeSpan));

    [Theory]
    [InlineData("P2W", 14 * 24 * 60 * 60 * 1000.0)]
    [InlineData("P1W1D", 8 * 24 * 60 * 60 * 1000.0)]
    [InlineData("PT0.5H", 30 * 60 * 1000.0)]
    [InlineData("PT1.5S", 1500.0)]
    [InlineData("PT-1.5S", -1500.0)]
    [InlineData("PT-1H-30M", -90 * 60 * 1000.0)]
    [InlineData("-PT-1S", 1000.0)]
    [InlineData("+PT1S", 1000.0)]
    [InlineData("PT0.00000009S", 0.0)]
    public void DurationsInOtherForms(string text, double milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Text.Read($"\"{text}\"", JsonRead.TimeSpan));

    [Theory]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("P1Y2M3D")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("PT1M1H")]
    [InlineData("PT1S1S")]
    [InlineData("PT1.5H30M")]
    [InlineData("PT1")]
    [InlineData("PTS")]
    [InlineData("PT1.S")]
    [InlineData("PT1e3S")]
    [InlineData("PT,5S")]
    [InlineData("PTT1S")]
    [InlineData("1:30:00")]
    [InlineData("pt1h")]
    [InlineData("-")]
    [InlineData("--PT1S")]
    [InlineData("")]
    [InlineData("P10675200D")]
    [InlineData("PT99999999999999999999999999999999999999S")]
    [InlineData("P999999999999999W999999999999999D")]
    public void NoDuration(string text) =>
        Assert.StartsWith(
            "$: expected an ISO 8601 duration such as PT1H30M (weeks, days, hours, minutes and seconds; years and "
                + "months have no fixed length) but found \"",
            Text.Fault($"\"{text}\"", JsonRead.TimeSpan).Message,
            StringComparison.Ordinal
        );
}
