// basket
