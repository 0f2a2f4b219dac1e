using System.Globalization;
using RecordsImporter.Journals;
using Spectre.Console;

namespace RecordsImporter.Screens;

/// <summary>Writes lines for a log or a pipe, one for each tenth of the file.</summary>
internal sealed class PlainScreen(IAnsiConsole console) : Screen
{
    private int tenths;

    internal override void Say(string text) => console.WriteLine(text);

    internal override void Show(Tally tally, double share)
    {
        int reached = (int)(share * 10);
        if (reached > tenths)
        {
            tenths = reached;
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reached * 10, 3} %  {tally}"));
        }
    }
}
