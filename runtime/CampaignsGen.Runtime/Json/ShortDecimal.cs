using System.Buffers.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Writes a double that is a decimal number with few digits, as most are, without searching for its shortest form.
/// </summary>
/// <remarks>
/// A number of at most 15 digits is uniquely identified by its double, so that digits which result in the same double
/// are its shortest form.
/// </remarks>
internal static class ShortDecimal
{
    private const int MostPlaces = 6;
    private const double Limit = 1e15;

    // Below this value, .NET writes an exponent.
    private const double Least = 1e-4;

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];

    /// <returns>
    /// <see langword="false"/> if the number has more digits, is usually written with an exponent, or is negative zero;
    /// otherwise, <see langword="true"/>.
    /// </returns>
    internal static bool TryFormat(double value, Span<byte> target, out int length)
    {
        length = 0;
        if (value == 0 ? double.IsNegative(value) : Math.Abs(value) < Least)
        {
            return false;
        }

        for (int places = 0; places <= MostPlaces; places++)
        {
            double power = PowersOfTen[places];
            double scaled = Math.Round(value * power);
            if (Math.Abs(scaled) >= Limit)
            {
                return false;
            }

            if (scaled / power == value)
            {
                length = Format((long)scaled, places, target);
                return true;
            }
        }

        return false;
    }

    private static int Format(long digits, int places, Span<byte> target)
    {
        int length = 0;
        if (digits < 0)
        {
            target[length++] = (byte)'-';
            digits = -digits;
        }

        (long whole, long fraction) = Math.DivRem(digits, (long)PowersOfTen[places]);
        Utf8Formatter.TryFormat(whole, target[length..], out int written);
        length += written;
        if (places == 0)
        {
            return length;
        }

        target[length++] = (byte)'.';
        for (int place = places - 1; place >= 0; place--)
        {
            (fraction, long digit) = Math.DivRem(fraction, 10);
            target[length + place] = (byte)('0' + digit);
        }

        return length + places;
    }
}
